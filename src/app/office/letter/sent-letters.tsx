import { monthAndDay } from '@kernel/day';
import { office } from '../../client';
import { usePages } from '../../client/use-pages';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-row';
import { MoreButton } from '../../components/more-button';
import { QueryView } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import { OfficeFrame } from '../../post/office-frame';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { calledOf, tailOf } from '../pieces/words';

/** The letters this office sent, the newest first. */
export const SentLetters = ({ post }: { readonly post: Served }) => {
  const reading = usePages(
    ['office-letters', post.office],
    (cursor) =>
      office.letters.query({
        office: post.office,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    { isAlwaysAsked: true },
  );
  const live = useLive(reading);
  return (
    <OfficeFrame title="结果通知" post={post} live={live} isColumn>
      <QueryView
        reading={reading}
        isEmpty={({ items }) => items.length === 0}
        empty={{
          title: '还没有发过通知',
          sentence: '答复一条异议，就有一封结果通知，可以在这里打印。',
          act: {
            text: '看等着答复的',
            onPress: () => {
              openPage('office/worklist', { kind: 'questions' });
            },
          },
        }}
      >
        {(pages) => (
          <>
            <Card isFlush>
              {pages.items.map(({ question, letter, day, result, title, called, passbookNo }) => (
                <ListRow
                  key={question}
                  icon="doc"
                  title={letter}
                  note={`${monthAndDay(day)} · ${calledOf(called)} ${tailOf(passbookNo)} · ${title}`}
                  end={<Chip text={result === 'stands' ? '没有记错' : '记错了'} />}
                  isMarkBelow
                  onPress={() => {
                    openPage('office/letter', { question });
                  }}
                />
              ))}
            </Card>
            <MoreButton pages={pages} text="再往后" />
          </>
        )}
      </QueryView>
    </OfficeFrame>
  );
};
