import { Text } from '@tarojs/components';
import './stamp.scss';

/** The small red stamp on a line: only where a desk really acted. `name` is the desk's short name. */
export const Stamp = ({ name }: { readonly name: string }) => <Text className="stamp">{name}</Text>;

/** A plain tag on a line, such as 已冲正. */
export const LineTag = ({ text }: { readonly text: string }) => (
  <Text className="line-tag">{text}</Text>
);
