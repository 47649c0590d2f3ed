import { isOfHerself, isOfTheOther } from '../../../flows/understanding/whose.ts';
import { hears } from './hears.ts';

hears(
  isOfTheOther,
  `
+ la edad de ella
+ la de él
+ her age
- ella tiene 80
- la edad de Elena
- mi edad
`,
);

hears(
  isOfHerself,
  `
+ mi edad
+ cambiar la mía
+ corregir mi edad
+ my age
- la edad de mi mamá
- mis hijos
`,
);
