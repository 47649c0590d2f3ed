import process from 'node:process';
import { parseArgs } from 'node:util';
import { startSimulator } from './start-simulator.ts';

// The simulator as its own process. Settings from the environment (docs/operations.md), or from flags. Its first line on
// stdout is JSON: { url, port }. `--bench` switches off the limits that would throttle a load test.
const { values: flags } = parseArgs({
  options: {
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '0' },
    webhook: { type: 'string' },
    latency: { type: 'string', default: '0' },
    bench: { type: 'boolean', default: false },
  },
});

const secret = (name: string): string => {
  const value = process.env[name];
  if (value) return value;
  process.stderr.write(`the simulator needs ${name}\n`);
  process.exit(2);
};

const simulator = await startSimulator({
  host: flags.host,
  port: Number(flags.port),
  webhookUrl: flags.webhook ?? process.env['WEBHOOK_URL'] ?? null,
  appSecret: secret('WHATSAPP_APP_SECRET'),
  accessToken: secret('WHATSAPP_ACCESS_TOKEN'),
  phoneNumberId: secret('WHATSAPP_PHONE_NUMBER_ID'),
  verifyToken: secret('WHATSAPP_VERIFY_TOKEN'),
  latencyMs: Number(flags.latency),
  ...(flags.bench ? { limits: { pair: null, throughput: null }, history: 20 } : {}),
});

process.stdout.write(`${JSON.stringify({ url: simulator.url, port: simulator.port })}\n`);
const stop = () => void simulator.close().then(() => process.exit(0));
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
