import { View } from '@tarojs/components';
import { daysWords, taskStates } from '../../client/class-words';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { KeyValue } from '../../components/key-value';
import { QueryView } from '../../components/query-view';
import { usePageParams } from '../../device/page-params';
import { paper } from '../../device/paper';
import { useWide } from '../../device/use-wide';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import { isTeacher, schoolRoles, type Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { ClassPaper } from './class-paper';
import './class.scss';
import { CountPart } from './count-part';
import { LeftPart } from './left-part';
import { useTask, type Task } from './use-class';

type Props = { readonly post: Served; readonly task: Task; readonly isLive: boolean };

const Counts = ({ task }: Pick<Props, 'task'>) => (
  <Card>
    <View className="stack num">
      <View className="row between">
        <View className="s20 h">{`${String(task.joined)} 户报上`}</View>
        <Chip kind={task.state === 'over' ? 'warn' : 'mute'} text={taskStates[task.state]} />
      </View>
      <View>
        <KeyValue name="全班">{`${String(task.pupils)} 人`}</KeyValue>
        {task.tookPart === null ? null : (
          <>
            <KeyValue name="做完">{`${String(task.tookPart)} 人`}</KeyValue>
            <KeyValue name="已记分">{`${String(task.paid)} 户`}</KeyValue>
            <KeyValue name="等负责人核">{`${String(task.waiting)} 户`}</KeyValue>
          </>
        )}
      </View>
    </View>
  </Card>
);

/** A counted task takes nobody in any more, so its code is no longer shown. */
const Named = ({ task }: Pick<Props, 'task'>) => (
  <Card>
    <View className="s20 h">{task.className}</View>
    <View>{task.task}</View>
    <View className="mist num">{daysWords(task)}</View>
  </Card>
);

const isCountable = ({ state }: Task): boolean => state === 'on' || state === 'over';

const Work = (props: Props) => {
  const { post, task } = props;
  return (
    <View className="stack no-print">
      <Counts task={task} />
      {isTeacher(post) && isCountable(task) ? <CountPart {...props} /> : null}
      <LeftPart {...props} />
      {paper.canPrint && task.state !== 'counted' ? (
        <Button text="打印这一张" kind="line" icon="print" onPress={paper.print} />
      ) : null}
    </View>
  );
};

const ClassAt = ({ post, code }: { readonly post: Served; readonly code: string }) => {
  const reading = useTask(post, code);
  const live = useLive(reading);
  const isWide = useWide();
  return (
    <OfficeFrame
      title="班级任务"
      post={post}
      live={live}
      offlineHint="离线，不能点人数。连上网再办"
    >
      <QueryView reading={reading} skeleton="page">
        {(task) => (
          <View className={isWide ? 'class-wide' : 'stack'}>
            {task.state === 'counted' ? <Named task={task} /> : <ClassPaper task={task} />}
            <Work post={post} task={task} isLive={live.isLive} />
          </View>
        )}
      </QueryView>
    </OfficeFrame>
  );
};

/** One class task: the paper with its code, how many joined, and the count. */
const ClassPage = () => {
  const { code = '' } = usePageParams();
  return (
    <OfficeGate title="班级任务" roles={schoolRoles}>
      {(post) => <ClassAt key={post.office} post={post} code={code} />}
    </OfficeGate>
  );
};

export default ClassPage;
