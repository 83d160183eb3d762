import { useBoard } from '../hooks/board-context.js';
import { EndPanel, ReopenPanel, TimerPanel } from './flow-panels.js';
import { MorePanel } from './more-panel.js';
import { HandOverPanel, PeoplePanel, RemovePersonPanel } from './people-panels.js';
import { SettingsPanel } from './settings-panel.js';
import { ShortcutsPanel } from './shortcuts-panel.js';
import { TakeawayPanel } from './takeaway-panel.js';
import { EditTopicPanel, RemoveTopicPanel, TopicPanel } from './topic-panels.js';
import { MergePanel, SplitPanel } from './merge-panels.js';

/** Whatever is open above the board; loaded when something first is. */
export function Panels({ addTopic }: { addTopic(): void }) {
  const { panel, openPanel } = useBoard();
  const close = () => openPanel(null);
  switch (panel?.kind) {
    case 'more':
      return <MorePanel onClose={close} addTopic={addTopic} />;
    case 'shortcuts':
      return <ShortcutsPanel onClose={close} />;
    case 'people':
      return <PeoplePanel onClose={close} />;
    case 'settings':
      return <SettingsPanel onClose={close} />;
    case 'end':
      return <EndPanel onClose={close} />;
    case 'reopen':
      return <ReopenPanel onClose={close} />;
    case 'timer':
      return <TimerPanel onClose={close} />;
    case 'topic':
      return <TopicPanel topicId={panel.topicId} onClose={close} />;
    case 'edit-topic':
      return <EditTopicPanel topicId={panel.topicId} onClose={close} />;
    case 'remove-topic':
      return <RemoveTopicPanel topicId={panel.topicId} onClose={close} />;
    case 'merge-topic':
      return <MergePanel topicId={panel.topicId} onClose={close} />;
    case 'split-topic':
      return <SplitPanel topicId={panel.topicId} onClose={close} />;
    case 'takeaway':
      return <TakeawayPanel takeawayId={panel.takeawayId} onClose={close} />;
    case 'remove-person':
      return <RemovePersonPanel personId={panel.personId} onClose={close} />;
    case 'hand-over':
      return <HandOverPanel personId={panel.personId} onClose={close} />;
    default:
      return null;
  }
}
