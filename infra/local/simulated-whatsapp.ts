import { locales } from '../../flows/engine/locale.ts';
import { templateLanguages } from '../../flows/engine/templates.ts';
import { templates } from '../../flows/templates.ts';
import type { Settings } from './settings.ts';
import type { Simulator } from './simulator/start-simulator.ts';

/**
 * The simulator in Meta's place: it knows our number, secrets and approved templates. `onClock` hears the new
 * time when somebody moves its clock on the phone page. Loaded only where no Graph URL is set.
 */
export const simulatedWhatsapp = async (
  { host, appSecret, accessToken, phoneNumberId, verifyToken }: Settings,
  { webhookUrl, onClock }: { webhookUrl: string | null; onClock: (now: string) => void },
): Promise<Simulator> => {
  const { startSimulator } = await import('./simulator/start-simulator.ts');
  const simulator = await startSimulator({ host, appSecret, accessToken, phoneNumberId, verifyToken, webhookUrl });
  for (const { name, body, examples } of templates) {
    for (const locale of locales) {
      const example = examples.length === 0 ? {} : { example: { body_text: [[...examples]] } };
      const components = [{ type: 'BODY', text: body[locale], ...example }];
      simulator.control.addTemplate({ name, language: templateLanguages[locale], category: 'UTILITY', components });
    }
  }
  simulator.control.subscribe((event) => {
    if (event.type === 'clock') onClock(event.now);
  });
  return simulator;
};
