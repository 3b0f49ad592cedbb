/** The week's three questions: answered, explained, booked once, by a phone that is a month behind. */
import type { Story } from './stage';

const monthMs = 31 * 86_400_000;

export const quizStory: Story = {
  title: '节水问答：三道题一道一道答，答完看讲解，记一次分，这周不再记',
  play: async ({ enter }) => {
    const reader = await enter('zhang', { behindMs: monthMs });
    await reader.open('resident/quiz');
    for (const place of [1, 2, 3]) {
      await reader.sees(`第 ${String(place)} 题，共 3 题`);
      await reader.page.locator('.quiz-option').filter({ visible: true }).first().click();
      await reader.tap('就选这个');
      await reader.sees(/^出处：/);
      await reader.tapId('quiz-next');
    }
    await reader.tap('记上 3 分');
    await reader.sees(/^节水问答，记上 3 分/);
    await reader.openFresh('resident/quiz/index');
    await reader.sees(/^这周你家已经记过了/);
    await reader.open('pages/passbook');
    await reader.sees('节水问答');
  },
};
