import { Wording } from '../office/programs/wording.tsx';
import { useProgram } from './program.tsx';

export default function WordingPage() {
  const { id } = useProgram();
  return <Wording key={id} programId={id} />;
}
