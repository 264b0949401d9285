import { useNavigate } from 'react-router';
import { CreateProgram } from '../office/programs/create.tsx';
import { ProgramList } from '../office/programs/list.tsx';
import { Page } from '../ui/layout.tsx';
import { useCoordinator, usePrograms } from './desk.tsx';

export default function Programs() {
  const programs = usePrograms();
  const navigate = useNavigate();
  const coordinates = useCoordinator();
  return (
    <Page
      title="Programs"
      lead={
        programs.length ? '' : coordinates ? 'No program yet. Start one from a template.' : 'No program yet.'
      }
      wide
    >
      {programs.length > 0 && <ProgramList programs={programs} />}
      {coordinates && <CreateProgram created={(id) => navigate(`/desk/programs/${id}`)} />}
    </Page>
  );
}
