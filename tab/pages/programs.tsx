import { useNavigate } from 'react-router';
import { CreateProgram } from '../office/programs/create.tsx';
import { ProgramList } from '../office/programs/list.tsx';
import { Page } from '../ui/layout.tsx';
import { usePrograms } from './desk.tsx';

export default function Programs() {
  const programs = usePrograms();
  const navigate = useNavigate();
  return (
    <Page title="Programs" lead={programs.length ? '' : 'No program yet. Start one from a template.'} wide>
      {programs.length > 0 && <ProgramList programs={programs} />}
      <CreateProgram created={(id) => navigate(`/desk/programs/${id}`)} />
    </Page>
  );
}
