import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './sheet.module.css';

/**
 * Something to read or do before one goes on: over the page, with the focus inside, ended by Escape. Loaded when it is first opened:
 * `const Sheet = lazy(() => import('../parts/sheet.tsx'))` with its default.
 */
export function Sheet({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Heading slot="title">{title}</Heading>
          {children}
          <p>
            <button type="button" onClick={onClose}>
              <Trans>Close</Trans>
            </button>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
