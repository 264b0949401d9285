import { Persona } from '@fluentui/react-components';

interface Shown {
  name: string;
  title?: string | null;
  department?: string | null;
  site?: string | null;
}

export const PersonCard = ({
  person,
  size = 'extra-large',
}: {
  person: Shown;
  size?: 'medium' | 'extra-large';
}) => (
  <Persona
    size={size}
    name={person.name}
    secondaryText={person.title ?? person.department ?? ''}
    tertiaryText={
      person.title ? [person.department, person.site].filter(Boolean).join(' · ') : (person.site ?? '')
    }
    avatar={{ color: 'colorful', 'aria-hidden': true }}
  />
);
