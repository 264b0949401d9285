import { SettingsForm } from '../office/programs/settings.tsx';
import { useProgram } from './program.tsx';

export default function Settings() {
  const program = useProgram();
  return <SettingsForm key={program.id} program={program} />;
}
