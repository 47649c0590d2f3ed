import { describe } from 'vitest';
import { table } from './table.ts';

/**
 * Phrases as tired people write them: without accents, by ear, in slang, dictated. Written before looking at how they are
 * read, so that they measure and do not only repeat; a share of them is kept here.
 */

describe('number', () => {
  table(
    'number',
    `
dos => 2
son como 4 => 4~
solo uno => 1
somos sinco en la casa => 5
ps serian unos 6 => 6~
15 dias => 15
media docena => 6~
ninguno => 0
no tengo => 0~
ay no sabria decirle => dont-know
de lunes a viernes => 5~
todos los dias menos el domingo => 6~
lunes miercoles y viernes => 3~
dosientos => 200
mil => 1000
1.200 => 1200
treinta y dos => 32
beinte => 20
once horas => 11
ya le dije q 4 => 4
seis dias a la semana => 6
cinquenta => 50~
5 cuotas => 5
me faltan 8 => 8
3️⃣ => 3
noventa y pico => 90~
cuarentaicinco => 45
`,
  );
});

describe('money', () => {
  table(
    'money',
    `
dos millones => 2000000~
dos palos => 2000000~
un palo => 1000000~
50 mil => 50000
50 mil pesitos => 50000
50 lukas => 50000~
200 barras => 200000~
medio palo => 500000~
millon doscientos => 1200000~
1.200.000 => 1200000
1'200.000 => 1200000
350.000 pesos => 350000
como unos 80 mil => 80000~
300k => 300000
1,5 millones => 1500000
tres millones y medio => 3500000~
1500 => 1500~
cero pesos => 0~
no se cuanto => dont-know
no quiero decir => rather-not
dos melones => 2000000~
cien mil => 100000~
quiñentos mil => 500000~
novecientos mil => 900000~
pago 15 mil diario => 15000~
cinco palos => 5000000~
5 mill => 5000000~
2.200 => 2200~
no mas 100mil => 100000~
`,
  );
});

describe('yes-no', () => {
  table(
    'yes-no',
    `
si => true
sip => true
claro => true
de una => true
hágale pues => true
listo => true
ok => true
vale => true
asi es => true
n.s. => dont-know
sabe Dios => dont-know
ajá => true
obvio => true
si señora => true
simon => true
👍🏽 => true
no => false
nel => false
no señora => false
para nada => false
que va => false
aun no => false
nunca => false
👎 => false
no se => dont-know
quien sabe => dont-know
si tengo => true
si pero no mucho => true
todavia => not-understood
creo que no => false
yo diria que no => false
sí tengo rut => true
no, nunca => false
nooo => false
ps si => true
`,
  );
});

describe('date', () => {
  table(
    'date',
    `
hoy => 2026-11-22
antier => 2026-11-20
hace ocho dias => 2026-11-15~
hace quince dias => 2026-11-08~
hace 2 semanas => 2026-11-08
el viernes pasado => 2026-11-20
el sabado => 2026-11-21
15 de marzo => 2026-03-15
15/03/2024 => 2024-03-15
3/4/2025 => 2025-04-03
el 5 de este mes => 2026-11-05
1 de enero del 2020 => 2020-01-01
20 de julio de 1990 => 1990-07-20
3 oct => 2026-10-03
24 dic => 2025-12-24
navidad pasada => 2025-12-25~
en marzo => not-understood
hace rato => not-understood
no recuerdo bien => dont-know
2024-05-17 => 2024-05-17
17 05 2024 => 2024-05-17
dies de agosto => 2026-08-10
veinte de julio => 2026-07-20
32 de enero => out-of-range
este viernes que paso => 2026-11-20
ayer por la tarde => 2026-11-21
anoche => 2026-11-21
el 15 de setiembre => 2026-09-15
hace una semana => 2026-11-15
`,
  );
});

describe('age', () => {
  table(
    'age',
    `
34 => 34
treinta y cuatro => 34
34 añitos => 34
acabo de cumplir 52 => 52
ya casi 30 => 29~
sesenta y 5 => 65~
8 meses => 0
año y medio => 1
2 años y 3 meses => 2
dos y medio => 2
recien nacida => 0~
6 semanas => 0
nacio el 3 de diciembre de 2020 => 5~
unos 50 => 50~
mi mamá tiene 78 => 78
4 => 4
quatro => 4
setentaidos => 72
90 y tantos => 90~
no se bien => dont-know
no le importa => rather-not
-3 => out-of-range
tres => 3
ya 13 cumplidos => 13
va para los 60 => 59~
adulto mayor => not-understood
veintinueve añitos cumplidos vecina => 29
dieciseis ya => 16
`,
  );
});

describe('duration', () => {
  table(
    'duration',
    `
6 meses => 6
un año => 12
año y medio => 18
2 años y medio => 30
un mes => 1
quince dias => 0~
medio año => 6
como 3 años => 36~
mas de 10 años => 120~
desde hace 2 años => 24
desde enero => 10~
desde marzo del 2024 => 32~
hace mucho => not-understood
ocho mesesitos => 8
dose meses => 12~
veinte años => 240
2 añitos => 24
apenas estoy empezando => 0~
un par de años => 24~
no me acuerdo => dont-know
seis mese => 6
año y pico => 12~
treinta años => 360
por ahi 9 meses => 9~
hace ocho dias => 0~
dos trimestres => 6~
1 año con 6 meses => 18
`,
  );
});

describe('place', () => {
  table(
    'place',
    `
kennedy => 08/Kennedy
quenedi => 08/Kennedy~
vosa => 07/Bosa~
vivo en suba => 11/Suba
suba rincon => 11/El Rincón
cdad bolivar => 19/Ciudad Bolívar~
usme => 05/Usme
engativa => 10/Engativá
san cristobal => 04/San Cristóbal
teusaquillo => 13/Teusaquillo
usaquen => 01/Usaquén
fontibon => 09/Fontibón
la candelaria => 17/La Candelaria
los martires => 14/Los Mártires
rafael uribe uribe => 18/Rafael Uribe Uribe
rafael uribe => 18/Rafael Uribe Uribe~
vivo en rafael uribe => 18/Rafael Uribe Uribe~
santa fe => 03/Santa Fe
tunjuelito => 06/Tunjuelito
en soacha => out/Soacha
patio bonito => 08/Patio Bonito
el lucero => 19/Lucero~
en el porvenir de bosa => 07/El Porvenir
minuto de dios => 10/Minuto de Dios
timiza => 08/Timiza
el veinte de julio => 04/20 de Julio
las cruces => 03/Las Cruces
quirigua => 10/Quirigua
modelia => 09/Modelia
prefiero no decir => rather-not
la 19 => street
en bogota => not-understood
mi casa => not-understood
meissen => 19/Meissen
diana turbay => 18/Diana Turbay
`,
  );
});

describe('phone', () => {
  table(
    'phone',
    `
3001234567 => +573001234567
300-123-45-67 => +573001234567
57 3001234567 => +573001234567
es el 310 987 65 43 => +573109876543
(310) 9876543 => +573109876543
tres cero cero uno dos tres cuatro cinco seis siete => +573001234567~
trescientos 1234567 => +573001234567~
3o01234567 => +573001234567
300123456789 => out-of-range
no tengo => not-understood
no me lo se => dont-know
6012345678 => +576012345678
(601) 2345678 => +576012345678
1 2345678 => +576012345678~
0057 300 1234567 => +573001234567
este mismo => not-understood
el mismo de whatsapp => not-understood
cel: 300-1234567 => +573001234567
+58 412 1234567 => +584121234567
300,123,4567 => +573001234567
3001234567. => +573001234567
llame al 3001234567 en la tarde => +573001234567
318 cinco cinco cinco 12 34 => +573185551234~
tres uno cinco, siete seis cinco, cuarenta y tres, veintiuno => +573157654321~
+1 305 555 0123 => +13055550123
123 => not-understood
314 2 34 56 78 => +573142345678
3142345678 tres uno cuatro => +573142345678
al cel 573001234567 => +573001234567
`,
  );
});

describe('command', () => {
  table(
    'command',
    `
menu => menu
el menu => menu
quiero ver el menu => menu
inicio => menu
empezar de nuevo => menu
bolver => back~
devolverme => back
para atras => back
la pregunta anterior => back
corregir => correct
quiero corregir => correct
me equivoque => correct
ay no espere, corregir => correct
quiero cambiar lo que dije => correct
cambiar => correct
alluda => help~
no entiendo => help
como funciona esto => help
como asi => help
quiero hablar con una persona => person
hablar con alguien => person
me puede atender un humano => person
quiero que me llamen => person
luego sigo => pause
ahorita no puedo => pause
estoy ocupada => pause
mis datos => my-data
que datos tienen mios => my-data
borrar => erase
borren mis datos => erase
quiero que borren todo lo mio => erase
no me escriban mas => stop
darme de baja => stop
cancelar => stop
adios => not-understood
nos vemos => not-understood
kennedy => not-understood
no => not-understood
34 años => not-understood
tengo 3 => not-understood
mi mama => not-understood
ayuda con la comida => not-understood
`,
  );
});
