/**
 * What agents answer again and again. They read it over before it goes out, so it may hold gaps in «…». Nothing here
 * promises a benefit or a loan.
 */
export const cannedAnswers: readonly { readonly id: string; readonly title: string; readonly text: string }[] = [
  {
    id: 'greeting',
    title: 'Saludo',
    text: 'Buenas. Le habla «su nombre», del equipo de Vecina. Ya leí su mensaje y le ayudo con eso.',
  },
  {
    id: 'more',
    title: 'Pedir un dato más',
    text: 'Para ayudarle necesito saber algo más: «qué falta». Si no quiere decirlo, no hay problema.',
  },
  {
    id: 'looking',
    title: 'Estoy averiguando',
    text: 'Estoy averiguando eso y le escribo apenas sepa. Gracias por su paciencia.',
  },
  {
    id: 'not-ours',
    title: 'No es de nosotros',
    text: 'Eso no lo manejamos aquí. Lo atienden en «entidad», teléfono «número». Si no le contestan, me escribe y miramos.',
  },
  {
    id: 'no-promise',
    title: 'Quién decide',
    text: 'La decisión la toma la entidad cuando usted haga la solicitud. Yo le puedo decir qué piden y dónde queda.',
  },
  { id: 'done', title: 'Despedida', text: 'Listo. Si necesita algo más, escriba «persona». Que esté bien.' },
];
