# The Debian package, made by `cpack -G DEB` in a release build. Libraries are found by dpkg-shlibdeps; what is loaded only while the
# program runs is listed by hand. The caches of desktop entries, MIME types and icons are kept by the triggers of their own packages.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME telltale)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Telltale developers <telltale@telltale.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "inspector for protocols that run over WebSocket")
set(CPACK_PACKAGE_DESCRIPTION "Telltale shows what is really on the wire of a WebSocket connection, says
what every error and every close frame means, whether and how to retry, and
whether this was seen before.

It speaks Centrifugo, NATS over WebSocket, the Flow stream API, deepstream.io
and ShareDB, and explains WebSocket itself for everything else. A window
(telltale) and a program for the terminal (telltale-cli) do the same job.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
if(TELLTALE_HOMEPAGE)
  set(CPACK_DEBIAN_PACKAGE_HOMEPAGE ${TELLTALE_HOMEPAGE})
endif()
set(CPACK_DEBIAN_PACKAGE_DEPENDS libqt6sql6-sqlite)
# Whom to trust with wss://.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS ca-certificates)
if(TELLTALE_UI)
  # Icons are SVG pictures; tool tips and tables need a font.
  string(APPEND CPACK_DEBIAN_PACKAGE_DEPENDS ", libqt6svg6, fonts-dejavu-core | fonts-noto-core | fonts-liberation")
  # Texts of Qt itself in other languages, the window on Wayland, and a keyring for secrets with what talks to it.
  string(APPEND CPACK_DEBIAN_PACKAGE_RECOMMENDS ", qt6-translations-l10n, qt6-wayland, libsecret-1-0, gnome-keyring | libpam-kwallet5")
endif()
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "jq, sqlite3")

# Debian has the licence's text once for all packages.
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/packaging/without-licence.cmake)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
