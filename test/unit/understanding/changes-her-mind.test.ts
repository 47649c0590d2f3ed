import { allowsAfterAll, forbidsStudies, isYesAlone } from '../../../flows/understanding/changes-her-mind.ts';
import { hears } from './hears.ts';

hears(
  allowsAfterAll,
  `
+ mejor sí acepto
+ cambié de idea
+ guárdelas
+ ok, I changed my mind
- sí
- no acepto
- acepto que me engañaron
`,
);

hears(
  isYesAlone,
  `
+ sí
+ bueno, sí
+ pues dale
- sí, quiero un préstamo
- no
- bueno
`,
);

hears(
  forbidsStudies,
  `
+ ya no quiero que usen mis datos para estudios
+ no quiero que estudien mis respuestas
+ retiro el permiso para investigación
+ I don't want my answers studied
- no quiero estudiar
- no quiero que mi hijo estudie
- no quiero que investiguen a mi mamá
`,
);
