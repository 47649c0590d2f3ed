// npm run check [-- GATE…]: all gates, or those named. Exits 1 when one is red.
import { gates } from './gates/gates.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !gates.some((gate) => gate.name === name));
if (unknown.length > 0) {
  console.error(`No gate ${unknown.join(', ')}. There are: ${gates.map((gate) => gate.name).join(', ')}`);
  process.exitCode = 2;
} else {
  const chosen = gates.filter((gate) => asked.length === 0 || asked.includes(gate.name));
  const results = await Promise.all(chosen.map(async (gate) => ({ gate, wrong: await gate.check(process.cwd()) })));
  for (const { gate, wrong } of results) {
    console.log(`${wrong.length === 0 ? 'ok  ' : 'RED '} ${gate.name}: ${gate.holds}`);
    for (const complaint of wrong) console.log(`       ${complaint}`);
    if (wrong.length > 0) process.exitCode = 1;
  }
}
