import { View } from '@tarojs/components';
import { classCodeWords, daysWords } from '../../client/class-words';
import { QrCode } from '../../components/qr-code';
import type { Task } from './use-class';

const steps = [
  '孩子在家做，大人看着。',
  '做完了，大人打开“舟山节水存折”小程序，点“扫一扫”。',
  '扫这个码，或输入上面六位，点“报上”。',
] as const;

/** What hangs in the classroom or goes home, in large type; no child's name is on it. */
export const ClassPaper = ({ task }: { readonly task: Task }) => (
  <View className="class-paper">
    <View className="class-paper-where">{`${task.officeName} ${task.className}`}</View>
    <View className="class-paper-task">{task.task}</View>
    <View
      className="class-paper-code num"
      {...{ role: 'img', ariaLabel: `班级码 ${task.code.split('').join(' ')}` }}
    >
      {classCodeWords(task.code)}
    </View>
    <View className="class-paper-days num">{daysWords(task)}</View>
    <View className="class-paper-how">
      <QrCode
        text={task.scan}
        size={148}
        margin={2}
        label={`班级码 ${classCodeWords(task.code)}`}
      />
      <View className="class-paper-steps">
        {steps.map((step, place) => (
          <View key={step}>{`${String(place + 1)}. ${step}`}</View>
        ))}
      </View>
    </View>
    <View className="class-paper-note">孩子不用手机，不写名字。老师点过人数，分记给一家人。</View>
  </View>
);
