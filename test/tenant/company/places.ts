/** Days as in ISO 8601: 1 is Monday. */
export interface Place {
  site: string;
  country: string;
  timeZone: string;
  windowsZone: string;
  language: string;
  days: readonly number[];
  given: readonly string[];
  family: readonly string[];
}

const weekdays = [1, 2, 3, 4, 5];
const zones = (timeZone: string, windowsZone: string) => ({ timeZone, windowsZone });

export const places: readonly Place[] = [
  {
    site: 'Berlin',
    country: 'DE',
    ...zones('Europe/Berlin', 'W. Europe Standard Time'),
    language: 'de-DE',
    days: weekdays,
    given: [
      'Jürgen',
      'Änne',
      'Lukas',
      'Mareike',
      'Sönke',
      'Friederike',
      'Emre',
      'Katharina',
      'Jonas',
      'Leyla',
    ],
    family: ['Müller', 'Weiß', 'Schröder', 'Yılmaz', 'Groß', 'Krämer', 'von Lüttwitz', 'Bäcker', 'Hoffmann'],
  },
  {
    site: 'London',
    country: 'GB',
    ...zones('Europe/London', 'GMT Standard Time'),
    language: 'en-GB',
    days: weekdays,
    given: ['Siobhán', 'Oliver', 'Priya', 'Kwame', 'Charlotte', 'Rhys', 'Aisha', 'Hamish', 'Niamh', 'George'],
    family: [
      "O'Connor",
      'Smith',
      'Ap Rhys',
      'Mensah',
      'Fitz-Gerald',
      'Patel',
      "D'Arcy",
      'MacLeod',
      'Okonkwo',
    ],
  },
  {
    site: 'New York',
    country: 'US',
    ...zones('America/New_York', 'Eastern Standard Time'),
    language: 'en-US',
    days: weekdays,
    given: [
      'Mateo',
      'Jasmine',
      'Tyrone',
      'Beatriz',
      'Connor',
      'Mei',
      'Darnell',
      'Rachel',
      'José',
      'Brooklyn',
    ],
    family: ['García', 'Washington', 'Chen', 'Rivera', "O'Neil", 'Goldberg', 'Nuñez', 'Kowalski', 'Baptiste'],
  },
  {
    site: 'Bengaluru',
    country: 'IN',
    ...zones('Asia/Kolkata', 'India Standard Time'),
    language: 'en-IN',
    days: weekdays,
    given: ['Ananya', 'Arjun', 'Lakshmi', 'Rohan', 'Deepa', 'Vikram', 'Meera', 'Karthik', 'Sunita', 'Aditya'],
    family: ['Iyer', 'Krishnamurthy', 'Rao', 'Singh', 'Das', 'Venkataraman', 'Nair', 'Banerjee', 'Kulkarni'],
  },
  {
    site: 'São Paulo',
    country: 'BR',
    ...zones('America/Sao_Paulo', 'E. South America Standard Time'),
    language: 'pt-BR',
    days: weekdays,
    given: ['João', 'Conceição', 'Thiago', 'Luíza', 'Caetano', 'Inês', 'Raí', 'Antônia', 'Murilo', 'Iara'],
    family: ['da Silva', 'Araújo', 'Gonçalves', 'Magalhães', 'de Sá', 'Brandão', 'Falcão', 'Assunção'],
  },
  {
    site: 'Tel Aviv',
    country: 'IL',
    ...zones('Asia/Jerusalem', 'Israel Standard Time'),
    language: 'he-IL',
    days: [7, 1, 2, 3, 4],
    given: ['נועה', 'יונתן', 'Tamar', 'Eitan', 'שירה', 'Yael', 'ליאור', 'Omri', 'سارة', 'Hila'],
    family: ['כהן', 'לוי', 'Mizrahi', 'Ben-Ami', 'שפירא', 'Haddad', 'ברק', 'منصور', 'Peretz'],
  },
  {
    site: 'Paris',
    country: 'FR',
    ...zones('Europe/Paris', 'Romance Standard Time'),
    language: 'fr-FR',
    days: weekdays,
    given: ['François', 'Zoé', 'Anaïs', 'Étienne', 'Noëlle', 'Loïc', 'Aminata', 'Gaël', 'Hélène', 'Théo'],
    family: ["L'Hôte", 'Lefèvre', 'Benoît', 'Diallo', 'Gauthier', "d'Ormesson", 'Nguyễn', 'Châtelain'],
  },
  {
    site: 'Adelaide',
    country: 'AU',
    ...zones('Australia/Adelaide', 'Cen. Australia Standard Time'),
    language: 'en-AU',
    days: weekdays,
    given: ['Matilda', 'Jack', 'Kirra', 'Lachlan', 'Sienna', 'Darcy', 'Thảo', 'Angus', 'Ruby', 'Banjo'],
    family: ['Murray', 'Trần', 'Yunupingu', 'Walsh', 'Papadopoulos', 'Campbell', 'Nakamura', 'Kelly'],
  },
  {
    site: "St. John's",
    country: 'CA',
    ...zones('America/St_Johns', 'Newfoundland Standard Time'),
    language: 'en-CA',
    days: weekdays,
    given: ['Émilie', 'Gord', 'Marie-Ève', 'Calvin', 'Shania', 'Wendel', 'Josée', 'Stan', 'Avril', 'Guy'],
    family: ['Tremblay', 'Power', 'Bouchard', 'Penney', 'St-Pierre', 'Drover', 'Noseworthy', 'Hynes'],
  },
  {
    site: 'Warsaw',
    country: 'PL',
    ...zones('Europe/Warsaw', 'Central European Standard Time'),
    language: 'pl-PL',
    days: weekdays,
    given: [
      'Łukasz',
      'Małgorzata',
      'Paweł',
      'Żaneta',
      'Grzegorz',
      'Święta',
      'Zbigniew',
      'Oksana',
      'Wanda',
      'Staś',
    ],
    family: ['Wójcik', 'Szczęsny', 'Źrebak', 'Dąbrowska', 'Kovalenko', 'Brzęczyszczykiewicz', 'Żak', 'Lis'],
  },
];

/** How the workforce spreads over the places, in parts of the whole. */
export const spread: readonly number[] = [18, 17, 16, 14, 8, 6, 8, 4, 3, 6];
