import { Badge } from '@fluentui/react-components';
import { judgeStory, type OfferedStory, stories } from '../../../shared/evaluation/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { Row, Section } from '../../ui/layout.tsx';
import { LineList } from '../../ui/lines.tsx';

function Judge({ story }: { story: OfferedStory }) {
  const { roundId, personId, offeredAt, approvedAt, declinedAt } = story;
  const tells = (approve: boolean) => () => ({ roundId, personId, offeredAt, approve });
  return (
    <Row>
      {approvedAt ? (
        <Badge appearance="tint" color="success">
          Will be told
        </Badge>
      ) : (
        <Act door={judgeStory} tells={tells(true)} said="The story may be told">
          Use it
        </Act>
      )}
      {declinedAt ? (
        <Badge appearance="tint">Not used</Badge>
      ) : (
        <Act door={judgeStory} tells={tells(false)} look="subtle" said="The story is not used">
          Do not use it
        </Act>
      )}
    </Row>
  );
}

/** What people offered to be told at the next launch; nothing is used that was not read and approved. */
export function Stories({ roundId }: { roundId: string }) {
  const { day } = useWords();
  return (
    <Asked door={stories} of={{ roundId }}>
      {(told) =>
        told.length > 0 && (
          <Section
            title="Stories for the next launch"
            hint="Told word for word once you approve them, with a name only where its owner said yes."
          >
            <LineList
              of={told.map((story) => ({
                key: `${story.personId} ${story.offeredAt}`,
                title: story.words,
                says: `${story.name}, ${day(story.offeredAt)}${story.named ? '' : ', without the name'}`,
                aside: <Judge story={story} />,
              }))}
            />
          </Section>
        )
      }
    </Asked>
  );
}
