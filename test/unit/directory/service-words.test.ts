import { expect, test } from 'vitest';
import { servicesIn, serviceTitle } from '../../../flows/directory/service-words.ts';
import { vocabulary } from '../../../flows/directory/vocabulary.ts';

// What people write => what they received. Several: not clear which.
test.each([
  ['hoy me vacunaron', 'vacunacion'],
  ['le pusieron la vacuna al bebé', 'vacunacion'],
  ['fui al médico', 'salud'],
  ['llevé a mi hijo a vacunar en el centro de salud', 'vacunacion'],
  ['la psicóloga del hospital', 'salud_mental'],
  ['fui al hospital', 'salud'],
  ['tuve cita médica', 'salud'],
  ['llevé el niño a crecimiento y desarrollo', 'salud'],
  ['fui al odontólogo', 'odontologia'],
  ['me sacaron una muela', 'odontologia'],
  ['estuve donde la psicóloga', 'salud_mental'],
  ['fui a planificar', 'salud_sexual_reproductiva'],
  ['control prenatal', 'salud_sexual_reproductiva'],
  ['me atendieron de los dientes en el CAMI', 'odontologia'],
  ['le arreglaron los dienticos al niño', 'odontologia'],
  ['me tomaron la presión', 'enfermedad_cronica'],
  ['fui a que me tomaran la tensión', 'enfermedad_cronica'],
  ['control de crecimiento del bebé', 'salud'],
  ['me pusieron una inyección', 'salud'],
  ['la inyección de planificar', 'salud_sexual_reproductiva'],
  ['me pusieron la T', 'salud_sexual_reproductiva'],
  ['me hicieron una ecografía', 'salud'],
  ['terapias de lenguaje', 'salud'],
  ['me sacaron sangre', 'salud'],
  ['exámenes de laboratorio', 'salud'],
  ['fui donde la optómetra', 'salud'],
  ['le pusieron las gotas de polio', 'vacunacion'],
  ['me inscribieron en la EPS', 'afiliacion_salud'],
  ['me cambié de EPS', 'afiliacion_salud'],
  ['lavé las cobijas', 'lavanderia'],
  ['usé la lavadora de la manzana', 'lavanderia'],
  ['el curso de sistemas', 'habilidades_digitales'],
  ['esterilizaron el perro', 'bienestar_animal'],
  ['me dieron la silla de ruedas', 'dap_ayudas_tecnicas'],
  ['llevé la niña al jardín', 'jardin_infantil'],
  ['dejé el niño en la guardería', 'jardin_infantil'],
  ['el jardín nocturno', 'jardin_nocturno'],
  ['fui a lavar la ropa', 'lavanderia'],
  ['estuve en yoga', 'yoga'],
  ['clase de rumba', 'actividad_fisica'],
  ['me hicieron un masaje', 'respiro'],
  ['curso del SENA', 'formacion'],
  ['estoy validando el bachillerato', 'educacion_flexible'],
  ['clases de inglés', 'ingles'],
  ['fui a la biblioteca', 'biblored'],
  ['mi mamá fue al centro día', 'centro_dia'],
  ['almuerzo en el comedor', 'comedor_comunitario'],
  ['me dieron un mercado', 'apoyo_alimentario'],
  ['la abogada me ayudó', 'orientacion_psicojuridica'],
  ['fui a la comisaría', 'comisaria_familia'],
  ['escuela de la bici', 'escuela_bici'],
  ['llevé el niño al colegio', 'colegio'],
  ['llevaron la mascota', 'bienestar_animal'],
  ['I got my vaccination', 'vacunacion'],
  ['we went to the dentist', 'odontologia'],
  ['my child goes to nursery', 'jardin_infantil'],
  ['fui a la manzana', ''],
  ['no sé', ''],
  ['hola', ''],
  ['fui al médico y me vacunaron', 'salud vacunacion'],
])('"%s" => %s', (text, expected) => {
  expect([...servicesIn(text)].toSorted().join(' ')).toBe(expected);
});

test.each(Object.entries(vocabulary))('%s is understood by the names we give it', (id, { es, en }) => {
  const meant = id === 'biblioteca' ? 'biblored' : id;
  expect(servicesIn(es)).toContain(meant);
  expect(servicesIn(en)).toContain(meant);
  expect(serviceTitle(id, 'es-CO')).toBe(es);
});
