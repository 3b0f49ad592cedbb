import { Text, View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { becomePersona, readPersonas } from '../../client/demo-host';
import { useDemo } from '../../client/demo';
import { openTab } from '../../device/navigate';
import { Card } from '../card';
import { ListRow } from '../list-row';
import { Notice } from '../notice';

/** Only where the host is a demo: borrow an invented person, to see the app with their eyes. */
export const DemoPersonas = () => {
  const isDemo = useDemo();
  const [hasFailed, setFailed] = useState(false);
  const personas = useQuery({ queryKey: ['personas'], queryFn: readPersonas, enabled: isDemo });
  if (!isDemo || personas.data === undefined) return null;
  const become = (id: string) => {
    becomePersona(id).then(
      () => {
        openTab('home');
      },
      () => {
        setFailed(true);
      },
    );
  };
  return (
    <Card title="换一个示例人物" aside="都是虚构的" isFlush>
      {hasFailed ? (
        <View style={{ padding: '8px 16px' }}>
          <Notice icon="warn">
            <Text>没有换成，请再试一次。</Text>
          </Notice>
        </View>
      ) : null}
      {personas.data.map(({ id, label, description }) => (
        <ListRow
          key={id}
          id={`persona-${id}`}
          icon="user"
          title={label}
          note={description}
          onPress={() => {
            become(id);
          }}
        />
      ))}
    </Card>
  );
};
