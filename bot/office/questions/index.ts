import * as contract from '../../../shared/office/questions/contract.ts';
import { door, type Stage } from '../../stage.ts';
import { answer } from './answer.ts';
import { answeredCard } from './card.ts';
import { list } from './list.ts';
import { refusals } from './texts.ts';

export const questions: Stage = {
  name: 'questions',
  doors: [door(contract.list, list), door(contract.answer, answer)],
  cards: [
    {
      name: 'questions.answered',
      draw: async ({ store }, reader, { questionId }: { questionId: string }) =>
        answeredCard(reader, await store.questions.get(questionId)),
    },
  ],
  refusals,
};
