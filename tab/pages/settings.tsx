import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { SettingsForm } from '../office/programs/settings.tsx';
import { useProgram } from './program.tsx';

export default function Settings() {
  const program = useProgram();
  const [saved, setSaved] = useState(false);
  return (
    <>
      <SettingsForm key={program.id} program={program} saved={() => setSaved(true)} />
      <div role="status">{saved && <Text weight="semibold">Saved.</Text>}</div>
    </>
  );
}
