import { minuteOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { bureau } from '../../client';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-row';
import { QueryView, WriteNote } from '../../components/query-view';
import { filePicker } from '../../device/file-picker';
import type { Served } from '../../post/posts';
import { useWide } from '../../device/use-wide';
import { MoreButton } from '../../components/more-button';
import { usePages } from '../../client/use-pages';
import { counted, statusWords } from './bill-words';
import { FaultsList } from './faults-list';
import { FileCard } from './file-card';
import { TemplateButtons } from './template-buttons';
import { useImport, type Import } from './use-import';

type Props = { readonly post: Served; readonly isLive: boolean };

/** The files that were sent before, newest first. */
export const useFiles = ({ office }: Pick<Served, 'office'>, isOff: boolean) =>
  usePages(
    ['meterFiles', office],
    (cursor) => bureau.meterFiles.query({ office, ...(cursor === undefined ? {} : { cursor }) }),
    { isAlwaysAsked: true, isOff },
  );
type Files = { readonly reading: ReturnType<typeof useFiles> };

const how = filePicker.kinds.includes('xlsx')
  ? 'CSV 或 xlsx，第一行是表头。先试读，看过再收。'
  : '这里只收 CSV；xlsx 请在电脑浏览器里传，或另存为 CSV。先试读，看过再收。';

type ChooseProps = Props & { readonly at: Import; readonly isFirst: boolean };
const Choose = ({ post, isLive, at, isFirst }: ChooseProps) => (
  <Card title="水务公司的文件">
    <View className="stack">
      <View>{how}</View>
      {at.phase === 'reading' ? <View className="num">正在读…</View> : null}
      <Button
        id="bills-choose"
        kind={isFirst ? 'cta' : 'line'}
        icon="plus"
        text={isLive ? '选文件' : '连上网再选文件'}
        isOff={!isLive}
        isBusy={at.phase !== 'calm'}
        onPress={at.choose}
      />
      <TemplateButtons post={post} isLive={isLive} />
    </View>
  </Card>
);

const Earlier = ({ reading, at }: Files & { readonly at: Import }) => (
  <QueryView
    reading={reading}
    isEmpty={({ items }) => items.length === 0}
    empty={{ title: '还没有收过文件', sentence: '向水务公司要一份，照模板的表头整理好再选。' }}
  >
    {(pages) => (
      <View className="stack">
        <Card title="收过的" isFlush>
          {pages.items.map((each) => (
            <ListRow
              key={each.id}
              icon="doc"
              title={each.name}
              note={`${minuteOf(new Date(each.openedAt))} · ${counted(each.rows)} 行`}
              end={<Chip {...statusWords[each.status]} />}
              isMarkBelow
              onPress={() => {
                at.open(each);
              }}
            />
          ))}
        </Card>
        <MoreButton pages={pages} text="再往前" />
      </View>
    )}
  </QueryView>
);

/** A file is chosen, read, looked at and taken in; what is wrong stands beside it. */
export const FilesPart = ({ post, isLive, reading }: Props & Files) => {
  const at = useImport(post);
  const isWide = useWide();
  const { seen } = at;
  const canGoOn = at.fault !== undefined && at.again !== null && seen?.status !== 'checked';
  const hasFaults = at.phase === 'calm' && seen !== null && (seen.found.wrong ?? 0) > 0;
  return (
    <View className={isWide ? 'bills-wide' : 'stack'}>
      <View className="stack">
        {seen === null ? (
          <Choose post={post} isLive={isLive} at={at} isFirst={!canGoOn} />
        ) : (
          <FileCard at={at} seen={seen} isLive={isLive} />
        )}
        <WriteNote refusal={at.refusal} fault={at.fault} />
        {canGoOn && at.again !== null ? (
          <Button text="接着传" kind="cta" icon="refresh" onPress={at.again} />
        ) : null}
      </View>
      {hasFaults ? <FaultsList post={post} file={seen.id} rows={seen.rows} /> : null}
      {hasFaults ? null : <Earlier reading={reading} at={at} />}
    </View>
  );
};
