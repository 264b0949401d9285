import { LONGEST_CHANNEL } from '../../../shared/office/programs/contract.ts';
import { Section, Surface } from '../../ui/layout.tsx';
import { TextField } from './fields.tsx';
import type { Form } from './parts.tsx';

export const Channel = ({ settings: { channel }, change }: Form) => {
  const post = channel ?? { teamId: '', channelId: '', name: '' };
  const place = (part: Partial<typeof post>) => {
    const next = { ...post, ...part };
    change({ channel: next.teamId || next.channelId || next.name ? next : null });
  };
  return (
    <Section title="The channel it is announced in">
      <Surface>
        <TextField
          label="Its name"
          needed={post.teamId !== '' || post.channelId !== ''}
          value={post.name}
          change={(name) => place({ name })}
        />
        <TextField
          label="Team id"
          most={LONGEST_CHANNEL}
          value={post.teamId}
          change={(teamId) => place({ teamId })}
        />
        <TextField
          label="Channel id"
          most={LONGEST_CHANNEL}
          hint="Easier: add the Pairwise tab to the channel and choose this program there."
          value={post.channelId}
          change={(channelId) => place({ channelId })}
        />
      </Surface>
    </Section>
  );
};
