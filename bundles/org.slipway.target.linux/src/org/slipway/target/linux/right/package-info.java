/** Who may do what with files of Windows: what ntfs-3g writes may be changed by everybody once Windows runs, unless that is said otherwise. */
@NullMarked
package org.slipway.target.linux.right;

import org.jspecify.annotations.NullMarked;
