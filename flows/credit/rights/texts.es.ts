/** Lo que puede pedir. Solo se cita la ley cuyo artículo se leyó; lo demás se dice como consejo. */
export const es = {
  titles: {
    letter: 'Carta: por qué no',
    report: 'Cuánto dura un reporte',
    claim: 'Cómo reclamar',
    sign: 'Antes de firmar',
    debts: 'Si no puedo pagar',
  },
  pages: {
    letter:
      '*Pida la razón por escrito.* Copie esta carta, complétela y llévela. Quédese con una copia sellada:\n\n«Señores ________: El día ____ pedí un crédito y no lo aprobaron. Les pido que me digan *por escrito las razones*. Me pueden responder al teléfono o correo ________.\nNombre, cédula y firma.»\n\nCon la razón en la mano se sabe qué arreglar. Un no que se apoye solo en un reporte también se puede discutir.',
    report:
      '*Cuánto dura un reporte*\n\n• Si *ya pagó*: el doble de lo que duró el atraso, y máximo 4 años desde que pagó.\n• Si *no ha pagado*: 8 años desde que empezó el atraso.\n• Si la deuda era de menos de {small}: antes de reportarla debieron avisarle *dos veces*, en días distintos ({smallLaw}).\n\nMírelo *gratis*: DataCrédito y TransUnion son dos, y cada uno lleva su historial. Mirarlo no le baja el puntaje.\n\nFuente: {termLaw}.',
    claim:
      '*Cómo reclamar un reporte*\n\n1. Escriba qué está mal y qué pide: «no debo eso», «ya pagué el día ___». Ponga copia del recibo.\n2. Entréguelo en DataCrédito o TransUnion, o donde le hicieron el reporte. Pida el sello con la fecha.\n3. Tienen 15 días hábiles: si reclama hoy, hasta el *{due}*. Si avisan que se demoran, 8 más: hasta el {dueLater}.\n\n*Si no responden a tiempo, su reclamo se entiende aceptado* ({claimLaw}). Guarde el sello: es su prueba.\n\nSolo para preguntar qué tienen de usted: 10 días hábiles, hasta el {consultation}.',
    sign: '*Antes de firmar, pregunte y que se lo escriban:*\n\n1. ¿Cuánto pago *en total*? (Se llama VTU: todo junto.)\n2. ¿Cuánto me llega *a la mano*?\n3. ¿Cobran seguro, comisión o garantía? ¿Cuánto, y cada cuánto?\n4. ¿Puedo pagar antes? ¿Me cobran por eso?\n5. ¿Qué pasa si un mes no alcanzo?\n6. ¿Qué dejo en garantía?\n\n🚩 *No siga* si le piden plata por adelantado, le guardan la cédula o la tarjeta, o le hacen firmar papeles en blanco. Puede llevarse el papel y leerlo en la casa.',
    debts:
      '*Si un día no puede pagar*\n\n1. Hable *antes* del día del pago, no después. Pida otro plazo o una cuota más baja, por escrito.\n2. No saque un gota a gota para tapar otro: la deuda crece.\n3. Haga la lista: a quién le debe, cuánto, y qué día.\n4. En bancos y entidades vigiladas, pida hablar con el *defensor del consumidor financiero*: es gratis. También puede quejarse en la *Superintendencia Financiera*.\n\nSi le hacen amenazas, escríbamelo: le digo a quién llamar.',
  },
} as const;
