import { View } from '@tarojs/components';
import { saidProps, svgSource } from '../press';

type Props = {
  readonly svg: string;
  readonly size: number;
  readonly label?: string;
  readonly className?: string;
};

/** A drawing of one colour, the one of the text around it: by day and by night. */
export const MaskDrawing = ({ svg, size, label, className = '' }: Props) => {
  const mask = `url("${svgSource(svg)}")`;
  const px = `${String(size)}px`;
  return (
    <View
      className={className}
      style={{
        width: px,
        height: px,
        flex: 'none',
        backgroundColor: 'currentColor',
        WebkitMaskImage: mask,
        WebkitMaskSize: '100% 100%',
      }}
      {...saidProps(label)}
    />
  );
};
