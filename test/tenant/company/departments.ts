export interface Department {
  name: string;
  /** Parts of the whole workforce. */
  size: number;
  /** What its people are called, after their rank. */
  trade: string;
  /** Fields a head can head. */
  fields: readonly string[];
  skills: readonly string[];
}

export const departments: readonly Department[] = [
  {
    name: 'Engineering',
    size: 30,
    trade: 'Engineer',
    fields: ['Platform', 'Mobile', 'Quality', 'Architecture'],
    skills: [
      'Python',
      'TypeScript',
      'Cloud architecture',
      'Software testing',
      'DevOps',
      'Machine learning',
      'SQL',
    ],
  },
  {
    name: 'Sales',
    size: 15,
    trade: 'Account Manager',
    fields: ['Key Accounts', 'Partners', 'Inside Sales'],
    skills: ['Negotiation', 'Selling', 'Presenting', 'Customer interviews', 'Networking', 'CRM'],
  },
  {
    name: 'Operations',
    size: 13,
    trade: 'Operations Analyst',
    fields: ['Supply Chain', 'Logistics', 'Procurement'],
    skills: ['Process design', 'Project management', 'Excel', 'Lean', 'Data analysis', 'Planning'],
  },
  {
    name: 'Customer Care',
    size: 11,
    trade: 'Care Specialist',
    fields: ['Support', 'Success'],
    skills: ['Conflict resolution', 'Active listening', 'Writing', 'Customer interviews', 'Coaching'],
  },
  {
    name: 'Finance',
    size: 10,
    trade: 'Controller',
    fields: ['Treasury', 'Accounting'],
    skills: ['Budgeting', 'Excel', 'Data analysis', 'Forecasting', 'Risk management', 'SQL'],
  },
  {
    name: 'Marketing',
    size: 9,
    trade: 'Marketer',
    fields: ['Brand', 'Events'],
    skills: ['Storytelling', 'Writing', 'Visual design', 'Social media', 'Public speaking', 'Data analysis'],
  },
  {
    name: 'IT',
    size: 6,
    trade: 'Systems Specialist',
    fields: ['Workplace', 'Security'],
    skills: ['Cybersecurity', 'Cloud architecture', 'Automation', 'DevOps', 'Facilitation'],
  },
  {
    name: 'HR',
    size: 6,
    trade: 'People Partner',
    fields: ['Talent', 'Learning'],
    skills: [
      'Coaching',
      'Facilitation',
      'Active listening',
      'Feedback',
      'Conflict resolution',
      'Interviewing',
    ],
  },
];

/** What people of any department would like to learn, or have learnt outside their trade. */
export const commonSkills: readonly string[] = [
  'Public speaking',
  'Leadership',
  'Time management',
  'Feedback',
  'Project management',
  'Negotiation',
  'Data analysis',
  'Writing',
  'Coaching',
  'Spanish',
  'Facilitation',
  'Storytelling',
  'Excel',
  'Python',
];
