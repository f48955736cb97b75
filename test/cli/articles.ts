/** An article whose headline is in its body nearly word for word. */
export const sound = `Ferry company ends evening service to Hestholm

The ferry company ends its evening service to Hestholm in October, it announced on Thursday. The last boat will leave the mainland at five in the afternoon.

Island shopkeepers said they had expected the decision since the summer, when the number of passengers fell for the third year in a row.
`;

/** An article of which the body has nothing of what the headline says. */
export const unsound = `Volcano buries island capital under lava

The ferry company ends its evening service to Hestholm in October, it announced on Thursday. The last boat will leave the mainland at five in the afternoon.

Island shopkeepers said they had expected the decision since the summer, when the number of passengers fell for the third year in a row.
`;

/** Nothing is asserted. */
export const question = `Will the evening ferry ever come back?

The ferry company ends its evening service to Hestholm in October, it announced on Thursday. The last boat will leave the mainland at five in the afternoon.
`;

/** A sound article in Danish. */
export const danish = `Færgen sejler ikke længere om aftenen

Rederiet indstiller aftensejladsen til Hestholm fra oktober, oplyste det torsdag. Den sidste færge sejler fra fastlandet klokken fem om eftermiddagen, og de handlende på øen siger, at de har ventet beslutningen siden sommeren, hvor antallet af passagerer faldt for tredje år i træk.
`;
