import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { type Preference, type ProgramSettings, preferences } from '../../../shared/program.ts';
import { bareList } from '../../ui/bare-list.ts';
import { moved } from '../../ui/order.ts';
import { preferenceNames } from './words.ts';

const useStyles = makeStyles({
  list: {
    ...bareList,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '1fr auto 32px 32px',
    alignItems: 'center',
    gap: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 480px)': { gridTemplateColumns: '1fr 32px 32px' },
  },
  must: { '@media (max-width: 480px)': { gridRowStart: 2, gridColumn: '1 / -1', paddingLeft: '24px' } },
});

type Change = (part: Pick<ProgramSettings, 'preferences' | 'musts'>) => void;

/** In the order of importance; those not chosen stand at the end. */
export function PreferenceOrder({ settings, change }: { settings: Parameters<Change>[0]; change: Change }) {
  const styles = useStyles();
  const { preferences: chosen, musts } = settings;
  const shown = [...chosen, ...preferences.filter((one) => !chosen.includes(one))];
  const choose = (one: Preference, on: boolean) =>
    change({
      preferences: on ? [...chosen, one] : chosen.filter((other) => other !== one),
      musts: musts.filter((other) => other !== one),
    });
  const require = (one: Preference, on: boolean) =>
    change({ preferences: chosen, musts: on ? [...musts, one] : musts.filter((other) => other !== one) });
  return (
    <ol className={styles.list}>
      {shown.map((one, place) => {
        const name = preferenceNames[one];
        const on = chosen.includes(one);
        const shift = (by: -1 | 1) => change({ preferences: moved(chosen, place, by), musts });
        return (
          <li key={one} className={styles.line}>
            <Checkbox label={name} checked={on} onChange={() => choose(one, !on)} />
            <Checkbox
              className={styles.must}
              label="Must"
              aria-label={`${name}: must`}
              disabled={!on}
              checked={musts.includes(one)}
              onChange={(_, { checked }) => require(one, checked === true)}
            />
            <Button
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label={`${name}: more important`}
              disabled={!on || place === 0}
              onClick={() => shift(-1)}
            />
            <Button
              appearance="subtle"
              icon={<ArrowDownRegular />}
              aria-label={`${name}: less important`}
              disabled={!on || place >= chosen.length - 1}
              onClick={() => shift(1)}
            />
          </li>
        );
      })}
    </ol>
  );
}
