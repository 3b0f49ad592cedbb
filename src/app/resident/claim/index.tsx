import { productOf, standardWords } from '@kernel/water-label';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { resident } from '../../client';
import { fixtureNames } from '../../components/archive';
import { Apart } from '../../components/apart';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { Confirm } from '../../components/confirm';
import { KeptPicture } from '../../components/kept-picture';
import { KeyValue } from '../../components/key-value';
import { PageFrame } from '../../components/page-frame';
import { QueryView, WriteNote } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import { usePageParams } from '../../device/page-params';
import { oldSince } from '../reading/old-since';
import { claimChip } from '../words/claim-status';
import { plus } from '../words/plus';
import { AnswerPart } from './answer-part';
import { standingWords, stepName, stepWords } from './claim-words';
import { useClaim, useTakeBack, type ClaimSeen } from './use-claim';

type Props = { readonly claim: ClaimSeen };

const awaitsOf = ({ photo, classTask }: ClaimSeen) => {
  if (classTask === null) return photo?.awaits ?? null;
  return classTask.isCounted ? 'school' : 'teacher';
};

const Facts = ({ claim }: Props) => {
  const { title, points, status, fixture, label, office, day, photo, ruleVersion, classTask } =
    claim;
  return (
    <Card>
      <View className="stack num">
        <View className="row between">
          <View className="s20 h">{`${title} ${plus(points)}`}</View>
          <Chip {...claimChip(status, awaitsOf(claim))} />
        </View>
        <View>{standingWords(claim)}</View>
        {fixture === null ? null : (
          <KeyValue name="哪一件">{`${fixture.place}的${fixtureNames[fixture.kind]}`}</KeyValue>
        )}
        {label === null ? null : (
          <KeyValue name="水效标识">
            {`${productOf(label.kind).name} ${String(label.grade)} 级，型号 ${label.model}，${standardWords(label.kind, label.standardYear)}`}
          </KeyValue>
        )}
        <KeyValue name="哪天">{day}</KeyValue>
        {office === null ? null : <KeyValue name="谁核">{office}</KeyValue>}
        {classTask === null ? null : (
          <KeyValue name="班级任务">{`${classTask.className}，${classTask.task}`}</KeyValue>
        )}
        {photo?.note == null ? null : <KeyValue name="你说的">{photo.note}</KeyValue>}
        <KeyValue name="规则">{`第 ${String(ruleVersion)} 版`}</KeyValue>
      </View>
    </Card>
  );
};

const Shown = ({ claim }: Props) =>
  claim.pictures.length === 0 ? null : (
    <Card title="照片">
      <View className="stack">
        {claim.pictures.map(({ no, picture, digits, isGone }) => (
          <View key={no} className="stack">
            <View className="num">{`第 ${String(no)} 张，号码 ${digits}`}</View>
            {isGone ? (
              <View className="mist">过了保存期，已经删除。</View>
            ) : (
              <KeptPicture
                id={picture}
                title={`第 ${String(no)} 张照片`}
                ask={() => resident.claimPicture.query({ claim: claim.id, picture })}
              />
            )}
          </View>
        ))}
      </View>
    </Card>
  );

const Steps = ({ claim }: Props) =>
  claim.steps.length === 0 ? null : (
    <Card title="经过">
      <View className="num">
        {claim.steps.map((step) => (
          <KeyValue key={step.no} name={stepName(step)}>
            {stepWords(step)}
          </KeyValue>
        ))}
      </View>
    </Card>
  );

const TakeBack = ({ claim }: Props) => {
  const [isAsked, setAsked] = useState(false);
  const { run, pending, refusal, fault } = useTakeBack();
  if (claim.status !== 'waiting' || claim.photo === null) return null;
  return (
    <>
      <Button
        text="撤回这条申报"
        kind="line"
        icon="undo"
        onPress={() => {
          setAsked(true);
        }}
      />
      <Confirm
        isOpen={isAsked}
        title="撤回这条申报？"
        yes="撤回"
        isBusy={pending}
        onYes={() => {
          void run({ claim: claim.id }).then(() => {
            setAsked(false);
          });
        }}
        onNo={() => {
          setAsked(false);
        }}
      >
        <View>撤回后不记分，照片两天后删除。以后可以再申报。</View>
      </Confirm>
      <WriteNote refusal={refusal} fault={fault} />
    </>
  );
};

const isAsked = ({ status, photo }: ClaimSeen): boolean =>
  status === 'waiting' && photo?.awaits === 'household';

/** One claim: where it stands, what was asked, what it showed, what was done. */
const ClaimPage = () => {
  const { claim: id = '' } = usePageParams();
  const reading = useClaim(id);
  return (
    <PageFrame title="申报" oldSince={oldSince(reading)}>
      <QueryView reading={reading} skeleton="cards" isOfPoints>
        {(claim) => (
          <>
            <Facts claim={claim} />
            <Apart>{isAsked(claim) ? <AnswerPart claim={claim} /> : null}</Apart>
            <Shown claim={claim} />
            <Steps claim={claim} />
            {claim.seq === null ? null : (
              <Button
                text="看存折上的这一笔"
                icon="book"
                onPress={() => {
                  if (claim.seq !== null) openPage('resident/entry', { seq: claim.seq });
                }}
              />
            )}
            <Apart>
              <TakeBack claim={claim} />
            </Apart>
          </>
        )}
      </QueryView>
    </PageFrame>
  );
};

export default ClaimPage;
