/** After a form was refused: puts the focus on its first wrong field, once it has been drawn as wrong. */
export function focusFirstWrong(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  });
}
