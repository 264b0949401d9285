import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { LONGEST_LINE } from '../../../shared/fields.ts';
import { create } from '../../../shared/office/programs/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Form, useFilled } from '../../ui/form.tsx';
import { Section, Surface } from '../../ui/layout.tsx';
import { templates } from './words.ts';

type Template = (typeof templates)[number]['value'];

/** A new program from a template; everything in it can be changed before the launch. */
export function CreateProgram({ created }: { created: (programId: string) => void }) {
  const [template, setTemplate] = useState<Template>('skill-exchange');
  const [name, setName] = useState('');
  const { missing, filled } = useFilled(name);
  const tells = () => (filled() ? { template, name } : null);
  return (
    <Section
      title="New program"
      hint="Nothing is sent. You set it up, look at everything, and launch when it is right."
    >
      <Form>
        <Surface>
          <Field label="Start from">
            <RadioGroup
              value={template}
              onChange={(_, { value }) =>
                setTemplate(templates.find((one) => one.value === value)?.value ?? template)
              }
            >
              {templates.map(({ value, label, says }) => (
                <Radio key={value} value={value} label={{ children: `${label}. ${says}` }} />
              ))}
            </RadioGroup>
          </Field>
          <Field label="Name" required {...(missing && { validationMessage: 'Please give it a name' })}>
            <Input value={name} maxLength={LONGEST_LINE} onChange={(_, { value }) => setName(value)} />
          </Field>
          <Act
            door={create}
            tells={tells}
            submits
            look="primary"
            said="Program created"
            done={({ id }) => created(id)}
          >
            Create
          </Act>
        </Surface>
      </Form>
    </Section>
  );
}
