import { Badge, Text } from '@fluentui/react-components';
import type { ProgramLine } from '../../../shared/office/programs/contract.ts';
import { Grid, Hint, Paragraph, Row, Stack, Surface } from '../../ui/layout.tsx';
import { To } from '../../ui/nav.tsx';
import { stateNames } from '../rounds/words.ts';
import { templateName } from './words.ts';

export const latestRound = ({ rounds }: ProgramLine) => [...rounds].sort((a, b) => b.number - a.number)[0];

const Program = ({ program }: { program: ProgramLine }) => {
  const round = latestRound(program);
  const { name, purpose } = program.settings;
  const kind = templateName(program.template);
  return (
    <Surface>
      <Stack>
        <Row apart>
          <Text as="h2" size={400} weight="semibold">
            {name}
          </Text>
          <Badge appearance="tint" color={round ? 'brand' : 'informative'}>
            {round ? stateNames[round.state] : 'Not launched'}
          </Badge>
        </Row>
        {name !== kind && <Hint>{kind}</Hint>}
        <Paragraph>{purpose}</Paragraph>
      </Stack>
      <Row bottom>
        {round && <To path={`/desk/rounds/${round.id}`}>{`Open round ${round.number}`}</To>}
        <To path={`/desk/programs/${program.id}`}>{round ? 'Set-up and rounds' : 'Set up and launch'}</To>
      </Row>
    </Surface>
  );
};

export const ProgramList = ({ programs }: { programs: readonly ProgramLine[] }) => (
  <Grid wide>
    {programs.map((program) => (
      <Program key={program.id} program={program} />
    ))}
  </Grid>
);
