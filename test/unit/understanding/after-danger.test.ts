import { isYesOrNoAlone, saysGoOn, speaksOfFear } from '../../../flows/understanding/after-danger.ts';
import { hears } from './hears.ts';

hears(
  speaksOfFear,
  `
+ tengo miedo
+ dónde denuncio
+ estoy escondida
+ I'm scared
- mi mamá
- seguir
`,
);

hears(
  isYesOrNoAlone,
  `
+ claro que sí
+ ahora no, gracias
+ sí, por favor
+ yes please
- no, él tiene las llaves
- tiene las llaves de la casa
- sí, pero tengo miedo
`,
);

hears(
  saysGoOn,
  `
+ siga
+ no, siga
+ no, gracias, sigamos
- sí, siga
- siga usted con eso
- no
`,
);
