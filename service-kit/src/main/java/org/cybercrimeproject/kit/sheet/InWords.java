package org.cybercrimeproject.kit.sheet;

import org.cybercrimeproject.kit.text.Language;

/** What stands in a list of a record and is shown in one cell with the others. */
public interface InWords {

    /** How it reads in a cell. */
    String inWords(Language language);
}
