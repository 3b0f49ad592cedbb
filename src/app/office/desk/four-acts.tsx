import { View } from '@tarojs/components';
import { Icon, type IconName } from '../../components/icon';
import { pressProps } from '../../components/press';
import { openPage, type PageName } from '../../device/navigate';
import './desk.scss';

const four: readonly { readonly page: PageName; readonly icon: IconName; readonly text: string }[] =
  [
    { page: 'office/household', icon: 'search', text: '找一户' },
    { page: 'office/stock', icon: 'box', text: '库存' },
    { page: 'office/worklist', icon: 'list', text: '待办' },
    { page: 'office/day', icon: 'closeDay', text: '日结' },
  ];

export const FourActs = () => (
  <View className="desk-four">
    {four.map(({ page, icon, text }) => (
      <View
        key={page}
        className="desk-one tap"
        {...pressProps({
          label: text,
          onPress: () => {
            openPage(page);
          },
        })}
      >
        <Icon name={icon} size={28} />
        <View className="desk-one-words">{text}</View>
      </View>
    ))}
  </View>
);
