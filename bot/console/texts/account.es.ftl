# La página de cada persona.
account-title = Su acceso
account-language = Idioma de la consola
account-keep = Guardar
account-language-kept = A partir de ahora la consola habla español.
account-password = Contraseña
account-password-now = Su contraseña de ahora
account-password-new = La nueva
account-password-change = Cambiar la contraseña
account-password-kept = Su contraseña ha cambiado y se cerró la sesión en todos los demás sitios.
account-factor = Segunda prueba
account-factor-there = { $left ->
    [0] Hay un autenticador configurado. No quedan códigos en su papel: haga otros.
    [one] Hay un autenticador configurado y queda un código en su papel.
   *[other] Hay un autenticador configurado y quedan { $left } códigos en su papel.
}
account-factor-none = Todavía no hay ninguna.
account-factor-new = Configurar otro teléfono
account-paper-new = Hacer códigos nuevos para el papel
account-sessions = Dónde tiene la sesión abierta
account-sessions-caption = Navegadores en los que está dentro ahora. Cierre los que no conozca y cambie su contraseña.
account-session-agent = Navegador
account-session-since = Desde
account-session-seen = Último uso
account-session-end = Cerrar
account-session-unknown = desconocido
account-session-this = Este navegador
account-session-end-others = Cerrar todas las demás
account-session-ended = Se cerró la sesión allí.
