import { View } from '@tarojs/components';
import { bureau } from '../../client';
import { usePages } from '../../client/use-pages';
import { Apart } from '../../components/apart';
import { Button } from '../../components/button';
import { KeyValue } from '../../components/key-value';
import { ListRow } from '../../components/list-row';
import { MoreButton } from '../../components/more-button';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import type { Served } from '../../post/posts';
import type { BookRule } from '../answers';
import { saidOf, versionBy, versionNote } from './rule-words';

type Props = {
  readonly post: Served;
  readonly rule: BookRule;
  readonly isLive: boolean;
  readonly mayPropose: boolean;
  readonly onChange: () => void;
};

/** What the rule said before, what it says, and what it will say. */
const Versions = ({ post, rule }: Pick<Props, 'post' | 'rule'>) => {
  const reading = usePages(['ruleVersions', rule.id], (cursor) =>
    bureau.ruleVersions.query({
      ...{ office: post.office, rule: rule.id },
      ...(cursor === undefined ? {} : { cursor }),
    }),
  );
  return (
    <QueryView reading={reading}>
      {(pages) => (
        <View>
          {pages.items.map((version) => (
            <ListRow
              key={version.version}
              title={`第 ${String(version.version)} 版 · ${versionNote(version)}`}
              note={versionBy(version)}
              end={`+${String(version.points)}`}
            />
          ))}
          <MoreButton pages={pages} text="再往前" />
        </View>
      )}
    </QueryView>
  );
};

const Facts = ({ rule }: Pick<Props, 'rule'>) => (
  <View>
    {saidOf(rule)
      .slice(1)
      .map(([name, words]) => (
        <KeyValue key={name} name={name}>
          {words}
        </KeyValue>
      ))}
    <KeyValue name="版本">
      {`第 ${String(rule.version)} 版，${rule.effectiveFrom} 起${rule.isDefault ? '，默认值，待核定' : ''}`}
    </KeyValue>
  </View>
);

/** One rule: what it says and said, and the way to a change of it. */
export const RulePanel = ({ post, rule, isLive, mayPropose, onChange }: Props) => (
  <View className="stack-4">
    <Facts rule={rule} />
    <Apart isRows>
      {rule.waiting === null ? null : <Notice>已有一份修改在等核准，先办那一份。</Notice>}
      {mayPropose && rule.waiting === null ? (
        <Button
          id="rule-change"
          text={isLive ? '改这一条' : '连上网再改'}
          icon="edit"
          isOff={!isLive}
          onPress={onChange}
        />
      ) : null}
    </Apart>
    <View className="h">各版</View>
    <Versions post={post} rule={rule} />
  </View>
);
