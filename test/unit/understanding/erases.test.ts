import { asksToErase, confirmsErasure } from '../../../flows/understanding/erases.ts';
import { hears } from './hears.ts';

hears(
  confirmsErasure,
  `
+ sí
+ Sí, borre todo
+ sí señora, bórrelos
+ yes, delete everything
- ¿se borra todo?
- quiero pensarlo
- sí, pero mañana
- no
`,
);

hears(
  asksToErase,
  `
+ borre lo de la citología
+ por favor quite esa cita
+ quiero que elimine el jardín
- borre todo
- borrar
- no borre lo de la citología
- se me borró el mensaje
`,
);
