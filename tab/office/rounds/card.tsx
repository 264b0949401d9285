import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useHost } from '../../teams/room.tsx';
import { themeOf } from '../../teams/theme.ts';
import { Paragraph } from '../../ui/layout.tsx';
import { Lines } from '../../ui/loading.tsx';
import { hostConfigOf } from './host-config.ts';
import { markdown } from './markdown.ts';

const useStyles = makeStyles({
  card: {
    maxWidth: '480px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
    boxShadow: tokens.shadow4,
    '& .ac-pushButton': {
      padding: '5px 12px',
      font: 'inherit',
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
    },
    '& .ac-pushButton.style-positive': {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackground,
    },
    '& a': { color: tokens.colorBrandForegroundLink },
  },
});

async function drawn(card: object, theme: string): Promise<HTMLElement | null> {
  const { AdaptiveCard, HostConfig } = await import('adaptivecards');
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown(text);
    result.didProcess = true;
  };
  const shown = new AdaptiveCard();
  shown.hostConfig = new HostConfig(hostConfigOf(themeOf(theme)));
  // A preview: its buttons are there to be seen.
  shown.onExecuteAction = () => undefined;
  shown.parse(card);
  return shown.render() ?? null;
}

/** An Adaptive Card as its readers will see it. */
export function Card({ card, label }: { card: object; label: string }) {
  const place = useRef<HTMLElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  const { theme } = useHost();
  useEffect(() => {
    let current = true;
    drawn(card, theme).then(
      (element) => {
        if (!current) return;
        place.current?.replaceChildren(...(element ? [element] : []));
        setState(element ? 'drawn' : 'failed');
      },
      () => current && setState('failed'),
    );
    return () => {
      current = false;
    };
  }, [card, theme]);
  return (
    <>
      {state === 'drawing' && <Lines />}
      {state === 'failed' && (
        <Paragraph>The card cannot be shown here. Send it to yourself to see it in chat.</Paragraph>
      )}
      <section ref={place} aria-label={label} className={useStyles().card} hidden={state !== 'drawn'} />
    </>
  );
}
