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
  image,
}: {
  person: Shown;
  size?: 'medium' | 'extra-large';
  /** The address of a portrait; without one, the initials stand in its place. */
  image?: string | null | undefined;
}) => (
  <Persona
    size={size}
    name={person.name}
    secondaryText={person.title ?? person.department ?? ''}
    tertiaryText={
      person.title ? [person.department, person.site].filter(Boolean).join(' · ') : (person.site ?? '')
    }
    avatar={{ color: 'colorful', 'aria-hidden': true, ...(image && { image: { src: image, alt: '' } }) }}
  />
);
