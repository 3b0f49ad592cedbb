import { minuteOf } from '@kernel/day';
import { fixtureWords } from '@kernel/fixture';
import { productOf, standardWords } from '@kernel/water-label';
import { View } from '@tarojs/components';
import { office } from '../../client';
import { KeptPicture } from '../../components/kept-picture';
import { KeyValue } from '../../components/key-value';
import { Notice } from '../../components/notice';
import type { Answer } from '../answers';
import type { Served } from '../../post/posts';
import './claim.scss';

export type ClaimSheet = Answer<'claim'>;
type Props = { readonly post: Served; readonly claim: ClaimSheet };

const stepNames = {
  sent: '居民发出',
  asked: '请居民补充',
  answered: '居民补充',
  checked: '核过一次',
  approved: '核过，记上',
  declined: '退回',
  withdrawn: '居民撤回',
} as const;
const earlierNames: Readonly<Record<string, string>> = {
  waiting: '等核',
  approved: '已记',
  declined: '没通过',
  reversed: '已冲正',
  withdrawn: '已撤回',
};

/** The pictures, each with the digits that must stand in it, large enough to compare. */
export const ClaimPictures = ({ post, claim }: Props) => (
  <View className="stack">
    {claim.pictures.map(({ no, picture, digits, isGone }) => (
      <View key={no} className="stack">
        <View className="claim-digits num">
          <View>照片里要有</View>
          <View className="claim-digits-four">{digits}</View>
        </View>
        {isGone ? (
          <Notice icon="info">这张照片过了保存期，已经删除。</Notice>
        ) : (
          <KeptPicture
            id={picture}
            title={`第 ${String(no)} 张照片`}
            isOpen
            ask={() => office.claimPicture.query({ office: post.office, claim: claim.id, picture })}
          />
        )}
      </View>
    ))}
  </View>
);

const LabelFacts = ({ label }: { readonly label: NonNullable<ClaimSheet['label']> }) => (
  <>
    <KeyValue name="水效标识">
      {`${productOf(label.kind).name} ${String(label.grade)} 级，型号 ${label.model}`}
    </KeyValue>
    <KeyValue name="标准">{standardWords(label.kind, label.standardYear)}</KeyValue>
    <KeyValue name="标识的码">
      {label.host === null
        ? '没有扫，照标识填的'
        : `${label.host}${label.elsewhere === 0 ? '' : `，另有 ${String(label.elsewhere)} 户交过同一个码`}`}
    </KeyValue>
  </>
);

/** Which fixture, what was said and done about it, and what of the same was claimed before. */
export const ClaimFacts = ({ claim }: Pick<Props, 'claim'>) => (
  <View className="num">
    {claim.fixture === null ? null : <KeyValue name="器具">{fixtureWords(claim.fixture)}</KeyValue>}
    {claim.label === null ? null : <LabelFacts label={claim.label} />}
    <KeyValue name="规则">
      {`第 ${String(claim.ruleVersion)} 版，${claim.checkers === 2 ? '两个人核' : '一个人核'}`}
    </KeyValue>
    {claim.steps.map((step) => (
      <KeyValue key={step.no} name={stepNames[step.kind]}>
        {[step.note, step.called, minuteOf(new Date(step.at))]
          .filter((each) => each !== null)
          .join(' · ')}
      </KeyValue>
    ))}
    <KeyValue name="这件事以前">
      {claim.earlier.length === 0
        ? '没有申报过'
        : claim.earlier.map(({ day, status, place, kind }) => (
            <View key={`${day}${status}${place ?? ''}`}>
              {[
                day,
                place === null || kind === null ? null : fixtureWords({ place, kind }),
                earlierNames[status] ?? status,
              ]
                .filter((each) => each !== null)
                .join(' · ')}
            </View>
          ))}
    </KeyValue>
  </View>
);
