import { Button } from '@fluentui/react-components';
import { DismissRegular, LightbulbFilled } from '@fluentui/react-icons';
import type { Hint } from '../hint.ts';
import { act, useLook } from './api.ts';
import type { Place } from './place.ts';

interface Props {
  heroId: string;
  here: Place;
  version: number;
  moving: boolean;
  onGo: (place: Partial<Place>) => void;
  onClose: () => void;
}

/** What to do next, for somebody who plays it for the first time. */
export function HintLine({ heroId, here, version, moving, onGo, onClose }: Props) {
  const hint = useLook<Partial<Hint>>(`hint/${heroId}`, version);
  if (!hint?.text) return null;
  const { text, go, move } = hint;
  const there =
    go?.personId === here.personId && go.view === here.view && (go.page ?? here.page) === here.page;
  return (
    <aside className="hint" aria-label="What to do next">
      <LightbulbFilled aria-hidden="true" />
      <p role="status">{text}</p>
      {go && !there && (
        <Button size="small" appearance="primary" onClick={() => onGo(go)}>
          Take me there
        </Button>
      )}
      {move && (
        <Button
          size="small"
          appearance="primary"
          disabled={moving}
          onClick={() => void act('move', { name: move, person: heroId })}
        >
          Let time go on
        </Button>
      )}
      <Button
        size="small"
        appearance="transparent"
        icon={<DismissRegular />}
        aria-label="Hide hints"
        onClick={onClose}
      />
    </aside>
  );
}
