/** The heading of a section, by its id: it has the focus when something in the section is gone. */
export const headingId = (sectionId: string): string => `section-${sectionId}`;
