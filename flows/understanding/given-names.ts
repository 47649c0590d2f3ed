/**
 * Given names and family names as people write them in lower case, without accents: the commonest, so that what is kept
 * of somebody's words names fewer. Names that are everyday words too ("luz", "rosa" of a dress, "mercado") are left out
 * where the word says something about a loan.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `adriana alba alberto alejandra alejandro alfonso alfredo alicia alvaro amalia amanda amparo ana andrea andres angel angela
  angelica angie antonio aracely armando arturo aura beatriz bernardo betty blanca brayan camila camilo carlos carmen carmenza
  carolina catalina cecilia cesar clara claudia cristian cristina daniel daniela david dayana deisy diana diego edgar edison
  eduardo edwin elena eliana elizabeth elkin elsa elvira emilia emilio enrique erika ernesto esteban estela esther eugenia
  fabian fabio federico felipe fernanda fernando francisco freddy gabriel gabriela german gilberto giovanni gladys gloria
  gonzalo graciela guillermo gustavo harold hector helena henry hernan hernando hilda hugo humberto ines ingrid irene isabel
  ivan jaime jairo javier jeimy jenny jennifer jessica jesus jhon jimena joaquin johana john jonathan jorge jose juan juana
  judith julia julian juliana julieth julio karen karol katherine kevin laura leidy leidi leonardo leonor lida liliana lina
  lorena lucia lucila luis luisa luzmila magdalena manuel marcela marcos margarita maria mariana maribel mario marisol marlen
  marleny marta martha martin mateo mauricio mayra melissa mery miguel milena miriam monica myriam nancy natalia nelly nelson
  nicolas nidia nohora nora norma nubia olga omar orlando oscar pablo paola patricia patricio paula pedro rafael ramiro raul
  rebeca ricardo roberto rocio rodrigo rosalba rosario ruben ruth samuel sandra santiago sara sebastian sergio silvia sofia
  sonia stella susana tatiana teresa tomas valentina vanessa veronica vicente victor victoria viviana wilson william wilmer
  ximena yamile yaneth yesica yolanda yuli yuliana zoraida
  acosta aguilar alvarez arias avila ayala barrera beltran bernal bohorquez caicedo cardenas cardona carrillo castaneda castillo
  castro chavez contreras cortes cruz cuellar diaz duarte escobar espinosa estrada fernandez florez forero fuentes gaitan
  galindo galvis garcia garzon giraldo gomez gonzalez guerrero gutierrez guzman henao hernandez herrera hoyos hurtado jaramillo
  jimenez leal londono lopez lozano martinez medina mejia melo mendez mendoza molina montoya mora morales moreno munoz murcia
  narvaez nieto nunez ochoa ordonez orozco ortega ortiz ospina osorio pabon padilla paez palacios pardo parra patino pena perez
  pineda pinzon pulido quintero ramirez ramos restrepo reyes rincon rios rivera robayo rodriguez rojas romero rozo rubio ruiz
  salazar salcedo saldarriaga sanabria sanchez sandoval santana santos sarmiento serrano sierra silva solano soto suarez tellez
  torres trujillo uribe valencia vargas vasquez vega velandia velasquez velez vera villamil zapata zuluaga`.split(
    /\s+/,
  ),
);
