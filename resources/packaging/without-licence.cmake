# Run by CPack on the tree that becomes the package: packaging/copyright names where Debian keeps the licence.
file(REMOVE ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share/doc/telltale/LICENSE)
