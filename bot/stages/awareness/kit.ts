import type { kit as contract, LaunchKit } from '../../../shared/awareness/contract.ts';
import type { InputOf } from '../../../shared/door.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { chatLink } from '../../cards/post.ts';
import { everyone, speak } from '../../texts.ts';
import { kitTexts } from './kit-texts.ts';

/** Speaks as the leader who sends it, about the program as it stands at the desk. */
export async function kit(
  { store, config }: App,
  actor: Actor,
  { programId }: InputOf<typeof contract>,
): Promise<LaunchKit> {
  const [program, reader] = await Promise.all([store.programs.get(programId), store.people.get(actor.id)]);
  if (!program) throw new Refusal('program-gone');
  const { name, purpose, hoursPerMonth: hours, trialWeeks: weeks, sponsor } = program.settings;
  const say = speak(kitTexts, reader ?? everyone);
  const about = { program: name, hours, weeks, link: chatLink(config.clientId) };
  const paragraphs = (...texts: string[]) => texts.filter(Boolean).join('\n\n');
  return {
    post: paragraphs(
      say('post.opening', about),
      purpose,
      say('what', about),
      say('how', about),
      say('link', about),
    ),
    mail: {
      subject: say('mail.subject', about),
      body: paragraphs(
        say('mail.greeting'),
        say('post.opening', about),
        purpose,
        say('what', about),
        say('how', about),
        say('private'),
        say('link', about),
        sponsor?.name ?? say('mail.signature'),
      ),
    },
    points: [
      say('point.why', about),
      say('point.time', about),
      say('point.free', about),
      say('point.private'),
    ],
  };
}
