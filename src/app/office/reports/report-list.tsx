import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-row';
import { QueryView } from '../../components/query-view';
import { goBack } from '../../device/navigate';
import { MoreButton } from '../../components/more-button';
import { leakKinds } from '../../client/leak-words';
import { askedWhen, dueWords } from '../worklist/waiting-words';
import type { ListedReport, ReportListName, useReports } from './use-reports';
import { clock } from '../../device/clock';

type Props = {
  readonly list: ReportListName;
  readonly reading: ReturnType<typeof useReports>;
  readonly chosen: string | null;
  readonly onOpen: (id: string) => void;
  /** Leads to the new ones; null where these are they. */
  readonly onNew: (() => void) | null;
};

const back = { text: '返回', onPress: goBack };

const emptyWords: Readonly<Record<ReportListName, string>> = {
  new: '本县区没有新报的漏水',
  ours: '没有派给本网点的',
  check: '没有等着复看的',
  done: '还没有办过的',
};

const Due = ({ report }: { readonly report: ListedReport }) => {
  if (report.status === 'closed') return <Chip kind="ok" text="已办结" />;
  if (report.status === 'rejected') return <Chip kind="mute" text="没有受理" />;
  const left = dueWords(report.dueDay, clock.now());
  if (left === null) return null;
  return left.isUrgent ? <Chip kind="warn" text={left.text} /> : <Chip text={left.text} />;
};

const noteOf = ({ at, spotName, joined, hasPicture, officeName }: ListedReport): string =>
  [
    askedWhen(at, clock.now()),
    spotName,
    hasPicture ? '有照片' : null,
    joined === 0 ? null : `另有 ${String(joined)} 人报`,
    officeName,
  ]
    .filter((each) => each !== null)
    .join(' · ');

/** A card of reports; who reported is said nowhere. */
export const ReportList = ({ list, reading, chosen, onOpen, onNew }: Props) => (
  <QueryView
    reading={reading}
    isEmpty={({ items }) => items.length === 0}
    empty={{
      title: emptyWords[list],
      sentence: '有新的会排在这里，最先到期的在最前面。',
      act: onNew === null ? back : { text: '看新报的', onPress: onNew },
    }}
  >
    {(pages) => (
      <View className="stack">
        <Card isFlush>
          {pages.items.map((report) => (
            <ListRow
              key={report.id}
              icon={report.id === chosen ? 'right' : 'leak'}
              title={`${leakKinds[report.kind]} · ${report.place}`}
              note={noteOf(report)}
              end={<Due report={report} />}
              isMarkBelow
              onPress={() => {
                onOpen(report.id);
              }}
            />
          ))}
        </Card>
        <MoreButton pages={pages} text="再往后" />
      </View>
    )}
  </QueryView>
);
